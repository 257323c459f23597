package dev.guanxi.contact.purpose;

import java.time.Instant;

/**
 * What people were shown when they were asked, in both languages.
 *
 * @param version counts the wordings of one purpose, from 1
 * @param issuedAt since when it is shown
 */
public record Wording(int version, String en, String zh, Instant issuedAt) {}
