package dev.guanxi.contact.matching;

import dev.guanxi.contact.matching.Trait.IdentityNumber;
import dev.guanxi.contact.matching.Trait.Issue;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number, date or address that is one text, ready to be compared.
 *
 * @param text the same for all ways of writing it
 */
record Mark(Aspect aspect, String written, String text) {
    private static final Pattern PROTOCOL = Pattern.compile("^(https?://)?(www\\d?\\.)?");
    private static final int LETTERS_OF_A_MAILBOX = 6;
    private static final int DIGITS_OF_A_LOCAL_NUMBER = 8;

    /** Mailboxes of a place, not of a person. */
    private static final Set<String> SHARED_MAILBOXES = Set.of(
            "info", "sales", "office", "contact", "mail", "kontakt", "service", "support", "admin", "hello", "noreply");

    static Mark of(Trait.BirthDate birth) {
        var written = birth.date().toString();
        return new Mark(Aspect.BIRTH_DATE, written, written.replace("-", ""));
    }

    static Mark of(IdentityNumber identity) {
        var text = switch (identity.issue()) {
            case TAX, SOCIAL_SECURITY, LOYALTY_CARD -> Letters.only(identity.number());
            case SHOP_LOGIN, WECHAT -> Letters.lower(identity.number()); // john.doe is not johndoe
        };
        return new Mark(aspect(identity.issue()), identity.number(), text);
    }

    static Mark of(Trait.Phone phone) {
        var number = PhoneNumbers.key(phone.number(), phone.country());
        return new Mark(Aspect.PHONE, phone.number(), number == null ? "" : number);
    }

    static Mark of(Trait.Mail mail) {
        var address = Letters.lower(mail.address());
        var plus = address.indexOf('+');
        var at = address.indexOf('@');
        return new Mark(
                Aspect.MAIL,
                mail.address(),
                plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address);
    }

    static Mark of(Trait.Website website) {
        var address = PROTOCOL.matcher(Letters.lower(website.address())).replaceFirst("");
        var path = address.indexOf('/');
        return new Mark(Aspect.WEBSITE, website.address(), path < 0 ? address : address.substring(0, path));
    }

    private static Aspect aspect(Issue issue) {
        return switch (issue) {
            case TAX -> Aspect.TAX_NUMBER;
            case SOCIAL_SECURITY -> Aspect.SOCIAL_SECURITY_NUMBER;
            case SHOP_LOGIN -> Aspect.SHOP_LOGIN;
            case LOYALTY_CARD -> Aspect.LOYALTY_CARD;
            case WECHAT -> Aspect.WECHAT;
        };
    }

    /** Whether it says something about a person; what many people share says where they are, not who. */
    boolean isPersonal() {
        var at = text.indexOf('@');
        return aspect != Aspect.MAIL || at < 0 || !SHARED_MAILBOXES.contains(text.substring(0, at));
    }

    /** How far it agrees with another of the same aspect. */
    Agreement with(Mark other) {
        if (text.equals(other.text)) {
            return Agreement.EXACT;
        }
        return isClose(other) ? Agreement.CLOSE : Agreement.DIFFERENT;
    }

    private boolean isClose(Mark other) {
        return switch (aspect) {
            case BIRTH_DATE ->
                Similarity.oneSlipApart(text, other.text) || dayForMonth().equals(other.text);
            case TAX_NUMBER, SOCIAL_SECURITY_NUMBER -> Similarity.oneSlipApart(text, other.text);
            case PHONE -> localNumber().equals(other.localNumber()) || Similarity.oneSlipApart(text, other.text);
            case MAIL -> mailbox().equals(other.mailbox()) || Similarity.oneSlipApart(text, other.text);
            default -> false; // cards and logins are given out in rows: the next one is somebody else's
        };
    }

    private String dayForMonth() {
        return text.substring(0, 4) + text.substring(6) + text.substring(4, 6);
    }

    /** The last digits of a phone number, which people dial within their town. */
    String localNumber() {
        return text.length() > DIGITS_OF_A_LOCAL_NUMBER
                ? text.substring(text.length() - DIGITS_OF_A_LOCAL_NUMBER)
                : text;
    }

    /** What stands before the @, where it is long enough to be somebody's own. */
    private String mailbox() {
        var at = text.indexOf('@');
        return at < LETTERS_OF_A_MAILBOX ? text : text.substring(0, at);
    }
}
