package dev.guanxi.contact.elsewhere;

/** Leads and deals that lie in sales' recycle bin, as our copies of them say. */
public final class RemovedElsewhere {
    private static final String OUTSIDE = """
            not exists (select from customer_deal away where away.id = %1$s and away.stage = 'REMOVED')
            and not exists (select from lead_prospect away where away.id = %1$s and away.status = 'REMOVED')
            """;

    private RemovedElsewhere() {}

    /**
     * The condition that leaves out of a list what speaks of one of these; it is there again when that one is back.
     *
     * @param column that holds ids of records of any service; with the table's name where it is {@code id}
     */
    public static String outside(String column) {
        return OUTSIDE.formatted(column);
    }
}
