package dev.guanxi.contact.origin;

import java.util.List;

/** The order of trust as other services learn of it. */
public record TrustOrderState(List<FieldTrust> fields) {}
