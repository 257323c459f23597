package dev.guanxi.sales.document;

/**
 * Who came with a link, and what they say.
 *
 * @param name as they typed it
 * @param address of the network from which they came
 * @param hash SHA-256 of the file that they had, in hex
 */
public record Visitor(String name, String address, String hash) {}
