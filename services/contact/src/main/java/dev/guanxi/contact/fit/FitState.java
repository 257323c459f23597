package dev.guanxi.contact.fit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How well a customer or a lead fits a definition, as other services learn of it.
 *
 * @param prospectId the customer's or the lead's
 * @param familyId the definition, whichever version
 * @param definitionId the version against which it was found
 * @param number the version's
 * @param score in percent
 * @param offTarget less than half is met, or something that is required is not
 * @param met for each criterion of the version, in its order, whether it is met
 */
public record FitState(
        UUID prospectId,
        ProspectKind prospectKind,
        UUID familyId,
        UUID definitionId,
        int number,
        int score,
        boolean offTarget,
        List<Boolean> met,
        @Nullable String ownerId,
        @Nullable String team) {}
