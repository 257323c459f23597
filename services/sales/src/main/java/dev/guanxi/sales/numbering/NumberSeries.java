package dev.guanxi.sales.numbering;

/** A kind of record that is numbered, its prefix, and the sequence that counts it. */
public enum NumberSeries {
    LEAD("LD", "lead_number"),
    OPPORTUNITY("OP", "opportunity_number"),
    QUOTE("QU", "quote_number"),
    EXPENSE("EX", "expense_number"),
    DOCUMENT("DC", "document_number");

    private final String prefix;
    private final String sequence;

    NumberSeries(String prefix, String sequence) {
        this.prefix = prefix;
        this.sequence = sequence;
    }

    String sequence() {
        return sequence;
    }

    String number(int year, long count) {
        return "%s-%d-%06d".formatted(prefix, year, count);
    }
}
