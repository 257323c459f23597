package dev.guanxi.bench;

import java.time.Duration;

/**
 * How much is done for a figure.
 *
 * @param records customers that are there, are imported, or wait as events
 * @param connections of the load, to the service as to the bare database
 * @param rounds in which bare and ours take turns
 * @param round how long each has in a round
 * @param warmUp the least load before anything counts; it goes on while the JVM compiles what is hot
 * @param steadyRate events a second where delay is measured
 * @param steady how long they keep coming
 * @param size what is measured among many customers
 */
record Effort(
        int records,
        int connections,
        int rounds,
        Duration round,
        Duration warmUp,
        int steadyRate,
        Duration steady,
        Size size) {

    /**
     * What is measured among many customers.
     *
     * @param customers that are there, and rows of the file that is imported
     * @param fewCustomers the number that it is compared with; 0: with none
     * @param question how long each question is asked
     * @param matching only questions whose name contains this
     * @param keep whether the filled database stays for the next run
     */
    record Size(int customers, int fewCustomers, Duration question, String matching, boolean keep) {

        /** {@return whether this measures what the targets are stated for} */
        boolean isWhole() {
            return customers == FULL.size.customers
                    && question.compareTo(FULL.size.question) >= 0
                    && matching.isEmpty();
        }
    }

    /** What the targets are stated for. */
    static final Effort FULL = new Effort(
            100_000,
            16,
            3,
            Duration.ofSeconds(8),
            Duration.ofSeconds(60),
            200,
            Duration.ofSeconds(60),
            new Size(1_000_000, 10_000, Duration.ofSeconds(5), "", false));

    /** Shows that everything runs; its figures say nothing. */
    static final Effort QUICK = new Effort(
            500,
            4,
            1,
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            50,
            Duration.ofSeconds(1),
            new Size(2_000, 1_000, Duration.ofMillis(60), "", false));

    /** {@return the same at another size} */
    Effort with(Size other) {
        return new Effort(records, connections, rounds, round, warmUp, steadyRate, steady, other);
    }

    /** {@return the customers that come in during a steady load} */
    int steadyCount() {
        return Math.toIntExact(steadyRate * steady.toSeconds());
    }
}
