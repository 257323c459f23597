package dev.guanxi.sales.document;

import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.template.DocumentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as other services learn of it. What stands in it, who is to sign it and who approved it is not told.
 *
 * @param templateEdition the published edition of the template that it is made of
 * @param quoteEdition the edition of the quote
 * @param startsOn for contracts the first day, and the last
 * @param noticeOn the last day on which it can be given notice
 * @param signBy the last day, in UTC, on which it can be signed
 * @param signatories how many are to sign
 * @param signed how many did
 * @param sentHash SHA-256 of the PDF file that was sent, in hex
 * @param signedHash the same of the file with the page of signatures; null until everybody signed
 * @param custom what is in fields that an administrator defined, by their keys
 * @param closedAt when it was signed, declined, taken back or too late
 */
public record DocumentState(
        String number,
        String name,
        DocumentKind kind,
        DocumentStatus status,
        PaperLanguage language,
        UUID templateId,
        int templateEdition,
        UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID opportunityId,
        @Nullable UUID quoteId,
        @Nullable Integer quoteEdition,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate noticeOn,
        LocalDate signBy,
        int signatories,
        int signed,
        @Nullable String sentHash,
        @Nullable String signedHash,
        Map<String, Object> custom,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant closedAt) {}
