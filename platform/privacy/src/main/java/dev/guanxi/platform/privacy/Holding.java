package dev.guanxi.platform.privacy;

/**
 * Records of one kind that may be about people.
 *
 * @param kind what people call them, in the plural: {@code responses}
 * @param rows a query for those about some people, whose ids are the parameter {@code $1}, a {@code uuid[]}
 * @param personal condition on such a row under which it still says something of a person; {@code true} where the
 *     rows themselves have to go
 */
public record Holding(String kind, String rows, String personal) {
    /** Records that are removed together with the person. */
    public static Holding removed(String kind, String rows) {
        return new Holding(kind, rows, "true");
    }

    /** Records that stay for their figures, without what is personal in them. */
    public static Holding emptied(String kind, String rows, String personal) {
        return new Holding(kind, rows, personal);
    }

    /** Records that say nothing of a person but that there was somebody: ids, figures, dates. */
    public static Holding impersonal(String kind, String rows) {
        return new Holding(kind, rows, "false");
    }
}
