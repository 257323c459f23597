package dev.guanxi.neighbour.stock;

/** What only its own service may know. */
public record Stock(int pieces) {}
