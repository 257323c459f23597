package dev.guanxi.contact.origin.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The statement that is meant. */
@Schema(name = "StatementChoice")
public record StatementChoice(@NotNull UUID statementId) {}
