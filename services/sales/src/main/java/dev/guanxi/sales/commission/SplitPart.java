package dev.guanxi.sales.commission;

/** Somebody's part in a deal, in percent. Stored as it is; decimals are text. */
public record SplitPart(String ownerId, String percent) {}
