package org.loket.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.KeyTransRecipientInformation;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.RecipientInformationStore;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;

/**
 * A body that is one CMS object (RFC 5652, RFC 5083): encrypted, or with its signature around it.
 */
final class Wrapping {

    private final ContentInfo content;

    private Wrapping(ContentInfo content) {
        this.content = content;
    }

    static Wrapping of(byte[] der) {
        try {
            return new Wrapping(ContentInfo.getInstance(der));
        } catch (RuntimeException e) {
            return new Wrapping(null);
        }
    }

    boolean encrypted() {
        return is(CMSObjectIdentifiers.envelopedData) || is(CMSObjectIdentifiers.authEnvelopedData);
    }

    /** Empty if it is none, or none that can be read. */
    Optional<CMSSignedData> signed() {
        if (!is(CMSObjectIdentifiers.signedData)) return Optional.empty();
        try {
            return Optional.of(new CMSSignedData(content));
        } catch (CMSException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Empty if none of the keys opens it. */
    Optional<byte[]> inside(List<OwnKey> keys) {
        try {
            if (encrypted()) return decrypted(keys);
            return signed().flatMap(Wrapping::carried);
        } catch (CMSException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> carried(CMSSignedData signed) {
        if (signed.getSignedContent() == null) return Optional.empty();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            signed.getSignedContent().write(bytes);
        } catch (IOException | CMSException e) {
            return Optional.empty();
        }
        return Optional.of(bytes.toByteArray());
    }

    private Optional<byte[]> decrypted(List<OwnKey> keys) throws CMSException {
        boolean authenticated = is(CMSObjectIdentifiers.authEnvelopedData);
        RecipientInformationStore recipients =
                authenticated
                        ? new CMSAuthEnvelopedData(content).getRecipientInfos()
                        : new CMSEnvelopedData(content).getRecipientInfos();
        for (RecipientInformation recipient : recipients) {
            for (OwnKey key : keys) {
                if (!recipient.getRID().match(Certificates.holder(key.certificate()))) continue;
                return Optional.of(recipient.getContent(reader(recipient, key, authenticated)));
            }
        }
        return Optional.empty();
    }

    private static Recipient reader(
            RecipientInformation recipient, OwnKey key, boolean authenticated) {
        if (recipient instanceof KeyTransRecipientInformation) {
            return authenticated
                    ? new JceKeyTransAuthEnvelopedRecipient(key.key()).setProvider(Bouncy.CASTLE)
                    : new JceKeyTransEnvelopedRecipient(key.key()).setProvider(Bouncy.CASTLE);
        }
        return authenticated
                ? new JceKeyAgreeAuthEnvelopedRecipient(key.key()).setProvider(Bouncy.CASTLE)
                : new JceKeyAgreeEnvelopedRecipient(key.key()).setProvider(Bouncy.CASTLE);
    }

    private boolean is(ASN1ObjectIdentifier type) {
        return content != null && content.getContentType().equals(type);
    }
}
