package org.loket.soap;

import org.loket.channel.legacy.PeerReceipt;
import org.loket.channel.legacy.PeerRequest;
import org.loket.contract.Attachment;
import org.loket.contract.FileRequestResponse;
import org.loket.contract.GetRequestResponse;
import org.loket.contract.Message;
import org.loket.contract.Request;
import org.loket.contract.Status;
import org.loket.request.FileView;
import org.loket.request.MessageView;
import org.loket.request.RequestView;
import org.loket.request.Voice;

/** What the desk answers, in the words of the contract. */
final class Writing {

    private Writing() {}

    static FileRequestResponse filed(PeerReceipt receipt) {
        FileRequestResponse response = new FileRequestResponse();
        response.setNumber(receipt.number());
        response.setExpectedBy(receipt.expectedBy());
        response.setRepeated(receipt.repeated());
        return response;
    }

    /**
     * @param after only messages with a greater id
     */
    static GetRequestResponse request(PeerRequest found, long after) {
        RequestView view = found.request();
        Request request = new Request();
        request.setNumber(view.number());
        request.setKey(found.key());
        request.setService(view.service());
        request.setSubject(view.subject());
        request.setStatus(status(view.status()));
        request.setFiledAt(view.filedAt());
        request.setExpectedBy(view.expectedBy());
        request.setClosedAt(view.closedAt());
        view.messages().stream()
                .filter(message -> message.id() > after)
                .map(Writing::message)
                .forEach(request.getMessage()::add);
        GetRequestResponse response = new GetRequestResponse();
        response.setRequest(request);
        return response;
    }

    static Status status(org.loket.request.Status status) {
        return Status.valueOf(status.name());
    }

    private static Message message(MessageView said) {
        Message message = new Message();
        message.setId(said.id());
        message.setAt(said.at());
        message.setFrom(said.voice() == Voice.REQUESTER ? "REQUESTER" : "DESK");
        message.setAuthor(xml(said.author()));
        message.setText(xml(said.text()));
        said.files().stream().map(Writing::attachment).forEach(message.getAttachment()::add);
        return message;
    }

    private static Attachment attachment(FileView file) {
        Attachment attachment = new Attachment();
        attachment.setId(file.id());
        attachment.setName(xml(file.name()));
        attachment.setMediaType(file.mediaType());
        attachment.setSize(file.size());
        return attachment;
    }

    /** Without the characters that XML 1.0 has no way to write (§2.2), such as a mail may bring. */
    static String xml(String text) {
        return text.replaceAll(
                "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ");
    }
}
