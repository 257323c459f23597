package dev.guanxi.contact.attachment;

import java.util.UUID;

/** The record that a file is kept with. */
public record Place(Kind kind, UUID id) {
    /** What files can be kept with. */
    public enum Kind {
        CUSTOMER("customer", "status = 'ACTIVE'"),
        CONTACT("contact", "not erased and not removed"),
        INTERACTION("interaction", "true");

        private final String table;
        private final String alive;

        Kind(String table, String alive) {
            this.table = table;
            this.alive = alive;
        }

        String table() {
            return table;
        }

        /** Holds for a record that something can be added to. */
        String alive() {
            return alive;
        }

        String column() {
            return table + "_id";
        }
    }
}
