package org.loket.mime;

import java.util.Optional;

/**
 * What signatures and encryption make of a mail.
 *
 * @param encrypted only holders of a key can read it as it came
 * @param opened the message as it reads without its wrapping, where it has one and could be opened
 */
public record SecuredMail(
        Optional<MailSignature> signature, boolean encrypted, Optional<byte[]> opened) {}
