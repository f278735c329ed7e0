package org.loket.request;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.loket.sla.PromiseState;

/** Draws what readers see of a request, in four statements. */
@ApplicationScoped
class Views {

    @Inject Requests requests;
    @Inject Attachments attachments;
    @Inject Correspondence correspondence;

    /** What the requester sees: no notes. */
    RequestView forRequester(Request request) {
        return view(request, m -> m.voice() != Voice.NOTE, m -> m.voice() == Voice.REQUESTER);
    }

    RequestView forStaff(Request request, long reader) {
        return view(request, m -> true, m -> m.author() == reader && m.voice() != Voice.REQUESTER);
    }

    private static boolean shown(Attachment file, LetterView letter) {
        return file.shownInPlace() && letter != null && letter.layout();
    }

    private RequestView view(Request request, Predicate<Message> seen, Predicate<Message> own) {
        Map<Long, LetterView> letters = correspondence.letters(request);
        Map<Long, List<FileView>> files =
                attachments.of(request.id()).stream()
                        .filter(a -> !shown(a, letters.get(a.message())))
                        .collect(
                                groupingBy(
                                        Attachment::message,
                                        mapping(
                                                a ->
                                                        new FileView(
                                                                a.id(),
                                                                a.name(),
                                                                a.mediaType(),
                                                                a.size()),
                                                toList())));
        List<MessageView> messages =
                requests.messagesOf(request).stream()
                        .filter(seen)
                        .map(
                                m ->
                                        new MessageView(
                                                m.id(),
                                                m.at(),
                                                m.voice(),
                                                m.channel(),
                                                m.authorName(),
                                                own.test(m),
                                                m.text(),
                                                Optional.ofNullable(letters.get(m.id())),
                                                files.getOrDefault(m.id(), List.of())))
                        .toList();
        RequestFacts facts = request.facts();
        return new RequestView(
                request.id(),
                request.number(),
                facts.subject(),
                request.service(),
                facts.process(),
                request.team(),
                request.status(),
                request.priority(),
                request.language(),
                facts.requesterName(),
                facts.email(),
                request.guest(),
                request.filedAt(),
                request.closedAt(),
                Optional.of(request.promises().resolution())
                        .filter(c -> c.state() == PromiseState.RUNNING)
                        .map(c -> c.dueAt())
                        .orElse(null),
                request.promises().response(),
                request.promises().resolution(),
                messages);
    }
}
