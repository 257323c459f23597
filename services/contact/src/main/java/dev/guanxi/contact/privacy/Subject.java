package dev.guanxi.contact.privacy;

import java.util.UUID;

/** Of whom something is asked. */
public record Subject(SubjectKind kind, UUID id) {}
