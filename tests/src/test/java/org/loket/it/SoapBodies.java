package org.loket.it;

/** What other systems say, in the words of the contract. */
final class SoapBodies {

    private SoapBodies() {}

    static String file(String key, String attachments) {
        return """
        <d:fileRequest><d:key>%s</d:key><d:service>%s</d:service><d:subject>Inloggen</d:subject>
        <d:text>Tekst</d:text>
        <d:requester><d:name>Jan Jansen</d:name><d:email>jan@post.example</d:email></d:requester>
        <d:language>nl</d:language>%s</d:fileRequest>"""
                .formatted(key, Forms.SERVICE, attachments);
    }

    static String attachment(String name, String content) {
        return "<d:attachment><d:name>%s</d:name><d:mediaType>application/octet-stream</d:mediaType><d:content>%s</d:content></d:attachment>"
                .formatted(name, content);
    }

    static String number(String number) {
        return "<d:number>" + number + "</d:number>";
    }

    static String get(String reference, String more) {
        return "<d:getRequest><d:request>%s</d:request>%s</d:getRequest>"
                .formatted(reference, more);
    }

    static String getFile(String number, String file) {
        return "<d:getAttachment><d:request>%s</d:request><d:attachment>%s</d:attachment></d:getAttachment>"
                .formatted(number(number), file);
    }

    static String say(String number, String key, String text) {
        return "<d:addMessage><d:request>%s</d:request><d:key>%s</d:key><d:text>%s</d:text></d:addMessage>"
                .formatted(number(number), key, text);
    }

    static String withdraw(String number) {
        return "<d:withdrawRequest><d:request>%s</d:request></d:withdrawRequest>"
                .formatted(number(number));
    }
}
