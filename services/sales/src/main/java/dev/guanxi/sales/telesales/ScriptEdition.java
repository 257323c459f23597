package dev.guanxi.sales.telesales;

import java.time.Instant;

/** A script as it was at a time. */
public record ScriptEdition(int edition, Instant since, ScriptContents contents) {}
