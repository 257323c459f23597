package dev.guanxi.bench;

import java.nio.charset.StandardCharsets;

/**
 * A CSV file of customers. One row in a hundred repeats an earlier one, so that whoever reads it must look for
 * duplicates.
 *
 * @param rows without the heading
 * @param repeated rows that bring nothing new
 */
record CustomerFile(byte[] content, int rows, int repeated) {

    static final String COLUMNS = "kind,name,industry,website,phone,email,city,country";

    private static final int REPEATS_EVERY = 100;
    private static final int DISTANCE = 50;

    /** @param first the number of the first customer; files that share none bring different customers */
    static CustomerFile of(long first, int rows) {
        StringBuilder text = new StringBuilder(COLUMNS).append('\n');
        int repeated = 0;
        for (int row = 1; row <= rows; row++) {
            boolean repeats = row % REPEATS_EVERY == 0;
            append(text, SampleCustomer.of(first + (repeats ? row - DISTANCE : row)));
            repeated += repeats ? 1 : 0;
        }
        return new CustomerFile(text.toString().getBytes(StandardCharsets.UTF_8), rows, repeated);
    }

    private static void append(StringBuilder text, SampleCustomer customer) {
        String line = String.join(
                ",",
                SampleCustomer.KIND,
                customer.name(),
                customer.industry(),
                customer.website(),
                customer.phone(),
                customer.email(),
                customer.city(),
                customer.country());
        text.append(line).append('\n');
    }
}
