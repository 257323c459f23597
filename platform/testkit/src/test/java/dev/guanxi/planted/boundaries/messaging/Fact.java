package dev.guanxi.planted.boundaries.messaging;

/** What a consumer reads, and nobody behind the door may know. */
public record Fact(String name) {}
