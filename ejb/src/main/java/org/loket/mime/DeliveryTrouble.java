package org.loket.mime;

import java.util.EnumSet;
import java.util.regex.Pattern;

/**
 * Why a mail did not arrive, in a word that a person can act on. Read from what servers say in
 * their own words, since many answer with a number that says nothing or something else; from the
 * number (RFC 3463 §3) where their words say nothing.
 */
public enum DeliveryTrouble {
    MAILBOX_FULL(
            "2.2",
            "mail ?box(es)?( is|'s)?( currently)? (over)?full|(mailbox|mail ?folder|inbox)( \\S+)? "
                    + "(is |has )?(full|over|exceed)|over ?quota|quota (is )?(full|exceed)|"
                    + "exceed\\w*( \\w+){0,4} quota|exceed\\w* (allowed size|storage|mailbox)|"
                    + "(storage|disk|mailbox|user)\\W{1,3}(quota|space|size|limit)\\b"
                    + "( \\w+){0,3} exceed|disk quota|out of storage|(no|insufficient|not enough|"
                    + "insuficient)( \\w+){0,2} (storage|space)|not enough disk|"
                    + "mailbox has exceeded|postfach (ist )?voll|speicherplatz|bo[iî]te pleine|"
                    + "casella( \\S+)? piena|full mailbox|number of messages in recipient"),
    TOO_LARGE(
            "3.4",
            "message( file)?( is| was)? too (big|large)|(message|mail|max(imum)?) size( \\w+)* "
                    + "(exceed|limit|larger)|exceed\\w*( \\w+){0,6} (message|size|maximum|fixed "
                    + "limit)|too large|size limit|message length|maximum message size"),
    DOMAIN_UNKNOWN(
            "1.2",
            "(host|domain)( name| or domain name)?( \\S+)?( is| was)? (unknown|not found|invalid|"
                    + "does ?n[o']t exist|must exist)|(unknown|bad destination|invalid|"
                    + "unresolvable|unrouteable|illegal) (mail )?(host|domain)|nxdomain|"
                    + "no such (host|domain)|couldn.t find any host|couldn.t find a mail exchanger|"
                    + "dns (lookup )?(failure|error)|host name lookup|lookup failed|"
                    + "name (service|or service) (error|not known)|no mx\\b|no (valid )?mail "
                    + "exchanger|address resolution|could ?n[o']t be resolved|"
                    + "domain( \\S+)? (is )?not (exist|found)|"
                    + "(does not|doesn.t) accept (any )?(mail|e-?mail|messages)\\b|nullmx|null mx"),
    LOOP(
            "4.6",
            "too many hops|hop count|mail (is )?loop|loop(ing|s)? (back|detected|alert)|"
                    + "routing loop|mail forwarding loop|endlosschleife"),
    AUTHENTICATION(
            "7.26",
            "\\bdmarc\\b|\\bspf\\b|\\bdkim\\b|sender policy framework|unauthenticated (e-?mail|"
                    + "senders?)|authentication level|not (properly )?authenticated|sender id "),
    MAILBOX_DISABLED(
            "2.1",
            "(mailbox|account|user|address|recipient)( \\S+){0,3} (is |has been |was )?"
                    + "(currently |temporarily |temporary )?(disabled|suspended|locked|inactive|"
                    + "blocked|deactivated|closed|expired|frozen|not active|on hold)|"
                    + "(disabled|inactive|suspended|deactivated|locked|closed) "
                    + "(user|account|mailbox|address)|account that you tried to reach is"),
    ADDRESS_UNKNOWN(
            "1.1",
            "(user|recipient|mailbox|account|address|addressee|alias|member)( \\S+){0,4}? (is |was |"
                    + "are )?(unknown|not found|not recogni[sz]ed|does ?n[o']t exist|is not a valid|"
                    + "could ?n[o']t be found|no longer|not listed|not known|not valid|incorrect|"
                    + "possibly incorrect|invalid)|(unknown|invalid|no such|bad|illegal|"
                    + "non-?existent|unrouteable|no valid|undeliverable) (local |final |e-?mail |"
                    + "delivery |destination |mail )?(user|recipient|mailbox|account|address|"
                    + "alias|person|local.?part|or illegal alias)|no mailbox here|mailbox "
                    + "unavailable|mailbox (does ?n[o']t|not) exist|not? such (\\w+ )?(user|"
                    + "here|person)|user\\w*unknown|recipnotfound|not a (valid|known|local) "
                    + "(user|mailbox|recipient|address)|does ?n[o']t have an? \\S+ account|"
                    + "does ?n[o']t (exist|like recipient)|no (longer|account)|unknown to|"
                    + "not? (match|matches)|unknown (in|local)|unbekannt|inconnu|introuvable|"
                    + "sconosciut|nonexist|there is no one|wasn.t found|"
                    + "couldn.t be found|no email address|in directory|見つかり|リストにありません|not our "
                    + "customer|unknown:? |addressee unknown|no-?user"),
    SPAM(
            "7.1",
            "\\bspam|black ?-?list|block ?list|spamhaus|\\brbl\\b|dnsbl|blocked using|listed (in|at|"
                    + "on|by)|bulk|phish|junk|unsolicited|reputation|banned sending|blocked by|"
                    + "poor reputation|blacklisted"),
    CONTENT(
            "6.0",
            "virus|malware|infected|attachment|content (rejected|not|filter|restriction|"
                    + "violation)|banned (content|file)|8-?bit data|message (content|header)|"
                    + "not rfc|malformed|message (was )?filtered|message filtered|illegal (mime|"
                    + "header)|encrypted|contains|scan"),
    TOO_MANY(
            "7.0",
            "rate limit|too many|frequency|throttl|limit exceeded|too (fast|much)|limited|"
                    + "number of (recipients|connections|concurrent)"),
    RELAYING(
            "7.1",
            "relay(ing)?( access)? (denied|not|is not)|unable to relay|we do not relay|not relay|"
                    + "relaying|open relay|mail relay|rcpthosts"),
    SENDER(
            "1.8",
            "sender( address)?( \\S+){0,3} (rejected|denied|not|unknown|invalid|verif)|"
                    + "(unknown|bad|invalid|unverified) sender|reverse dns|\\bptr\\b|helo|ehlo|"
                    + "no reverse|client host|your (ip|server|host)|(mail|return.path) from|"
                    + "please use the smtp server"),
    POLICY(
            "7.1",
            "polic(y|ies)|denied|not (authori[sz]ed|permitted|allowed|accepted)|prohibit|"
                    + "refuse|restrict|security|reject|not (a )?member|permission|administrat|"
                    + "blocked|forbidden|declin|greylist|graylist|disallowed|did not like"),
    EXPIRED(
            "4.7",
            "expired|queue too long|retry time(out)?|giving up|too old|not delivered (with)?in|"
                    + "could not (be delivered|deliver) for|cannot send message for|"
                    + "delivery time|for the last \\d+|retention|warning: message still|"
                    + "still (being )?undelivered|timeout exceeded|has been delayed|attempts"),
    UNREACHABLE(
            "4.1",
            "connection (timed out|refused|reset|dropped|lost|closed|died)|timed? ?out|"
                    + "(not |un)reach|unable to connect|(establish|make) an? (smtp )?connection|"
                    + "no (route|answer)|network|socket|can(no|')t connect|connect(ion)? to|"
                    + "lost connection|did not accept our requests to connect|not respond|"
                    + "bad connection|tls|ssl|starttls|handshake"),
    SYSTEM(
            "3.0",
            "local (error|problem|configuration)|system (error|config|problem|failure)|"
                    + "internal|i/o error|service (currently |temporarily )?(un|not )available|"
                    + "temporar(y|ily)|try again later|resources|write error|configuration|server error|"
                    + "failed to|lmtp|pipe|no such file|technical|not advertise|problem occurred"),
    /** The recipient asked the own provider to keep such mails away. */
    UNWANTED("7.1", "(?!)"),
    OTHER("0.0", "(?!)");

    private static final int LOOKED_AT = 2_000;

    /** Addresses of mail and of pages: their parts mean nothing. */
    private static final Pattern NOT_WORDS =
            Pattern.compile("https?://\\S+|<?[^\\s<>()]{1,200}@[^\\s<>(),;:]{1,200}>?");

    private final String numbers;
    private final Pattern words;

    DeliveryTrouble(String numbers, String words) {
        this.numbers = numbers;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The last two numbers of a status that says the same. */
    String numbers() {
        return numbers;
    }

    /**
     * From plain words of the server, else from a status that says something, else from words that
     * leave more open.
     */
    static DeliveryTrouble of(String words, String status) {
        String cut = words.length() > LOOKED_AT ? words.substring(0, LOOKED_AT) : words;
        DeliveryTrouble answer = ofLine(EnhancedStatus.answer(cut), status);
        return answer == OTHER ? ofLine(cut, status) : answer;
    }

    private static DeliveryTrouble ofLine(String said, String status) {
        String line = NOT_WORDS.matcher(said).replaceAll("#");
        DeliveryTrouble byNumber = of(status);
        boolean number = !EnumSet.of(OTHER, SYSTEM, POLICY).contains(byNumber);
        for (DeliveryTrouble trouble : values()) {
            if (number && trouble.ordinal() > ADDRESS_UNKNOWN.ordinal()) return byNumber;
            if (trouble.words.matcher(line).find()) return trouble;
        }
        return byNumber;
    }

    /** RFC 3463 §3, and RFC 7372 and RFC 7505 for what came later. */
    private static DeliveryTrouble of(String status) {
        if (status.length() < 3) return OTHER;
        return switch (status.substring(2)) {
            case "1.1", "1.3", "1.6", "1.351" -> ADDRESS_UNKNOWN;
            case "1.2", "1.10", "4.4", "7.27" -> DOMAIN_UNKNOWN;
            case "1.7", "1.8" -> SENDER;
            case "2.1" -> MAILBOX_DISABLED;
            case "2.2", "3.1" -> MAILBOX_FULL;
            case "2.3", "3.4" -> TOO_LARGE;
            case "4.6" -> LOOP;
            case "4.7" -> EXPIRED;
            case "4.0", "4.1", "4.2", "4.3" -> UNREACHABLE;
            case "7.20", "7.21", "7.22", "7.23", "7.24", "7.26", "7.515", "7.509" -> AUTHENTICATION;
            case "5.3" -> TOO_MANY;
            default -> ofClass(status.charAt(2));
        };
    }

    private static DeliveryTrouble ofClass(char subject) {
        return switch (subject) {
            case '3', '5' -> SYSTEM;
            case '6' -> CONTENT;
            case '7' -> POLICY;
            default -> OTHER;
        };
    }
}
