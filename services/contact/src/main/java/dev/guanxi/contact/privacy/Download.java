package dev.guanxi.contact.privacy;

import java.time.Instant;

/** Somebody fetched an archive. */
public record Download(Instant at, String by, String byName) {}
