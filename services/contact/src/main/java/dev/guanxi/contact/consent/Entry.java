package dev.guanxi.contact.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something on its way into the ledger. */
record Entry(Statement statement, Proof proof, @Nullable Instant expiresAt) {}
