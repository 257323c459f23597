package dev.guanxi.marketing.consent;

/** Why somebody may not be addressed, in SQL over the replica of consents; the only place that knows. */
public final class Permission {
    private Permission() {}

    /**
     * The consent of a person, to be joined from the left as {@code consent}.
     *
     * @param person column or parameter with the person's id
     * @param purpose the same with the purpose's code
     * @param channel the same with the channel
     */
    public static String join(String person, String purpose, String channel) {
        return " left join consent on consent.person_id = %s and consent.purpose = %s and consent.channel = %s "
                .formatted(person, purpose, channel);
    }

    /**
     * The reason why the person may not be addressed, or null when they may.
     *
     * @param now parameter with the present time
     */
    public static String refusal(String now) {
        return """
                case
                    when consent.standing = 'WITHDRAWN' then 'CONSENT_WITHDRAWN'
                    when consent.standing = 'EXPIRED' or consent.expires_at <= %s then 'CONSENT_EXPIRED'
                    when consent.standing is distinct from 'GRANTED' then 'NO_CONSENT'
                end
                """.formatted(now);
    }
}
