package org.loket.channel.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.loket.directory.Caller;
import org.loket.directory.Callers;
import org.loket.directory.Roles;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.Language;
import org.loket.kernel.NotFound;

/** Where administrators change what mails say, and look at it before anybody gets it. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class TextDesk {

    @Inject Texts texts;
    @Inject ChangedTexts changes;
    @Inject Examples examples;
    @Inject TestMails tests;
    @Inject Callers callers;
    @Inject Event<MailTextChanged> changed;

    /** The last change of each text that was ever changed. */
    public List<TextRevision> changes() {
        return changes.latest().stream().map(MailText::view).toList();
    }

    public TextView of(@NotNull MailKind kind, @NotNull Language language) {
        List<MailText> history = changes.history(kind, language);
        TextDraft delivered = delivered(kind, language);
        boolean own = !history.isEmpty() && !history.get(0).delivered();
        return new TextView(
                own ? draft(history.get(0)) : delivered,
                delivered,
                own,
                history.isEmpty() ? 0 : history.get(0).revision(),
                history.stream().map(MailText::view).toList(),
                TextPlaces.of(kind));
    }

    /**
     * What it said from that revision on; 0 for the delivered text.
     *
     * @throws NotFound if there is no such revision
     */
    public TextDraft revision(@NotNull MailKind kind, @NotNull Language language, int revision) {
        if (revision == 0) return delivered(kind, language);
        MailText text =
                changes.find(kind, language, revision)
                        .orElseThrow(() -> new NotFound("revision", revision));
        return text.delivered() ? delivered(kind, language) : draft(text);
    }

    /** What stands against the text; empty if it can be used. */
    public List<TextProblem> check(@NotNull MailKind kind, @NotNull @Valid TextDraft draft) {
        return TextCheck.of(kind, draft);
    }

    /**
     * @param full with all that such a mail may have, else with as little as it may
     * @throws InvalidInput if the text cannot be used
     */
    public MailPreview preview(
            @NotNull MailKind kind,
            @NotNull Language language,
            @NotNull @Valid TextDraft draft,
            boolean full) {
        return MailPreview.of(written(kind, language, draft, full));
    }

    /**
     * From now on mails say that.
     *
     * @param base the revision that was changed
     * @throws InvalidInput if the text cannot be used
     * @throws org.loket.kernel.NotAllowedNow if somebody changed it meanwhile
     */
    public void save(
            @NotNull MailKind kind,
            @NotNull Language language,
            int base,
            @NotNull @Valid TextDraft draft) {
        sound(kind, draft);
        add(kind, language, base, String.join("\n", draft.lines()));
    }

    /**
     * From now on mails say again what was delivered.
     *
     * @throws org.loket.kernel.NotAllowedNow if somebody changed it meanwhile
     */
    public void revert(@NotNull MailKind kind, @NotNull Language language, int base) {
        add(kind, language, base, "");
    }

    /**
     * Sends the caller the mail as it would be.
     *
     * @return the address that it went to
     * @throws InvalidInput if the text cannot be used, the caller has no address, or the mail
     *     server does not take it
     */
    public String tryOut(
            @NotNull MailKind kind, @NotNull Language language, @NotNull @Valid TextDraft draft) {
        Caller caller = callers.current();
        Recipient to =
                Recipient.of(caller.name(), caller.email(), language)
                        .orElseThrow(() -> new InvalidInput("noAddress"));
        tests.send(kind, to, written(kind, language, draft, true));
        return to.address();
    }

    private void add(MailKind kind, Language language, int base, String said) {
        MailText text = changes.add(kind, language, base, said, callers.current().name());
        changed.fire(new MailTextChanged(kind, language, text.revision(), text.delivered()));
    }

    private Written written(MailKind kind, Language language, TextDraft draft, boolean full) {
        sound(kind, draft);
        return texts.made(kind, language, draft.lines())
                .written(examples.values(kind, language, full));
    }

    private static void sound(MailKind kind, TextDraft draft) {
        if (!TextCheck.of(kind, draft).isEmpty()) throw new InvalidInput("mailText");
    }

    private TextDraft delivered(MailKind kind, Language language) {
        return TextDraft.of(texts.delivered(kind, language));
    }

    private static TextDraft draft(MailText text) {
        return TextDraft.of(text.said().lines().toList());
    }
}
