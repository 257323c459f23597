package dev.guanxi.sales.document;

import java.time.Instant;

/**
 * What is kept of somebody's signature, or of their declining. Stored in JSON, where times are text.
 *
 * @param name as they typed it
 * @param at a moment of ISO 8601, in UTC
 * @param address of the network from which they came
 * @param hash SHA-256 of the PDF file that they had, in hex
 */
public record Proof(String name, String at, String address, String hash) {
    static Proof of(String name, Instant at, String address, String hash) {
        return new Proof(name, at.toString(), address, hash);
    }

    public Instant when() {
        return Instant.parse(at);
    }
}
