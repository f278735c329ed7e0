package org.loket.it;

/** A mail with a signature, made by a key that nobody has any more and nobody vouches for. */
public final class SignedMail {

    public static final String FROM = "wilma@sealed.example";

    /** What was signed; under anything else the signature is broken. */
    public static final String SAID = "Dit is van mij.";

    private static final String SIGNATURE =
            """
            MIAGCSqGSIb3DQEHAqCAMIACAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBoIAwggE/
            MIHmoAMCAQICAQEwCgYIKoZIzj0EAwIwFjEUMBIGA1UEAwwLV2lsbWEgWmVnZWwwIBcNMjAw
            MTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBYxFDASBgNVBAMMC1dpbG1hIFplZ2VsMFkw
            EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE++sJJBSDMqn26Je78zkwgVZgds3co0OJkh8g70mE
            Q61U9R3hyjSBy8tskkdtDGLZDgMjY6rFl714Pd69uEarBqMjMCEwHwYDVR0RBBgwFoEUd2ls
            bWFAc2VhbGVkLmV4YW1wbGUwCgYIKoZIzj0EAwIDSAAwRQIgICHToLhBDhrgkVdqgS7nhVru
            G21kv86jWmEJHfZN0kACIQCYNG22pOFfUIRdTa3ltzBAsTl51kk4S27jVkXG+OU3BQAAMYIB
            HDCCARgCAQEwGzAWMRQwEgYDVQQDDAtXaWxtYSBaZWdlbAIBATALBglghkgBZQMEAgGggZMw
            GAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIyMDQ0NDEz
            WjAoBgkqhkiG9w0BCTQxGzAZMAsGCWCGSAFlAwQCAaEKBggqhkjOPQQDAjAvBgkqhkiG9w0B
            CQQxIgQgdDi4oSzenP0Lw2xWsVQSZ6FrZb086I0vixfRibxv6GAwCgYIKoZIzj0EAwIERzBF
            AiEAsQURtxUFnpccN0zp8JQlJ+YMBebOjriZNtPcQeAJk1wCIGk6eusX/kkCAbrmBqFLmNcN
            DBb8sWgJKWrDosqbDZ0NAAAAAAAA
            """;

    private static final String LETTER =
            """
            From: Wilma <%s>
            To: %s
            Message-ID: %s
            Subject: Getekend
            MIME-Version: 1.0
            Content-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            %s

            --b
            Content-Type: application/pkcs7-signature; name=smime.p7s
            Content-Transfer-Encoding: base64

            %s--b--
            """;

    private SignedMail() {}

    public static String letter(String to, String id, String said) {
        return LETTER.formatted(FROM, to, id, said, SIGNATURE).replace("\n", "\r\n");
    }
}
