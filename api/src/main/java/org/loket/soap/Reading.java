package org.loket.soap;

import java.util.List;
import java.util.Optional;
import org.loket.channel.legacy.PeerFiling;
import org.loket.channel.legacy.PeerReference;
import org.loket.contract.FileRequest;
import org.loket.contract.Reference;
import org.loket.kernel.Language;
import org.loket.request.Guest;
import org.loket.request.Upload;

/** What the words of the contract mean to the desk; the schema has been kept to. */
final class Reading {

    private Reading() {}

    static PeerFiling filing(FileRequest asked, List<Upload> uploads) {
        return new PeerFiling(
                asked.getKey(),
                asked.getService(),
                asked.getSubject(),
                asked.getText(),
                new Guest(asked.getRequester().getName(), asked.getRequester().getEmail()),
                asked.getLanguage() == null
                        ? Language.EN
                        : Language.of(asked.getLanguage().value()),
                Optional.ofNullable(asked.getFiledAt()),
                !Boolean.FALSE.equals(asked.isConfirm()),
                uploads);
    }

    static PeerReference reference(Reference asked) {
        return new PeerReference(asked.getNumber(), asked.getKey());
    }
}
