package dev.guanxi.sales.telesales;

/**
 * Why somebody may not be called, in SQL: they said so to one of ours, or the consent ledger says so. Asked when a list is
 * made, and again at the moment of calling. Leads are in no ledger: of them only what they said to us counts.
 */
final class CallPermission {
    private CallPermission() {}

    /**
     * Joins what is known of a person who is called.
     *
     * @param who the table with {@code number}, {@code customer_id} and {@code contact_id}
     * @param purpose parameter or column with the purpose
     */
    static String join(String who, String purpose) {
        return """
                 left join do_not_call blocked on blocked.number_hash = %2$s
                left join customer whose on whose.id = %1$s.customer_id
                left join consent on consent.channel = 'PHONE' and consent.purpose = %3$s and consent.person_id = %4$s
                """.formatted(who, fingerprint(who + ".number"), purpose, person(who));
    }

    /** A number as it is kept for good. */
    static String fingerprint(String number) {
        return "encode(sha256(convert_to(%s, 'UTF8')), 'hex')".formatted(number);
    }

    private static String person(String who) {
        return "coalesce(%1$s.contact_id, case when whose.kind = 'PERSON' then %1$s.customer_id end)".formatted(who);
    }

    /**
     * The reason, or null when they may be called; the last one is {@link ConsentRule#REQUIRED}'s.
     *
     * @param rule parameter or column with the rule
     * @param now parameter with the present time
     */
    static String refusal(String who, String rule, String now) {
        return """
                case
                    when blocked.number_hash is not null then 'DO_NOT_CALL'
                    when consent.standing = 'WITHDRAWN' then 'CONSENT_WITHDRAWN'
                    when consent.standing = 'EXPIRED' or consent.expires_at <= %3$s then 'CONSENT_EXPIRED'
                    when %2$s = 'REQUIRED' and %1$s is not null and consent.standing is distinct from 'GRANTED' then 'NO_CONSENT'
                end
                """.formatted(person(who), rule, now);
    }
}
