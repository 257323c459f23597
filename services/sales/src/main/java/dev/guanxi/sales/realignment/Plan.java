package dev.guanxi.sales.realignment;

import static dev.guanxi.platform.domain.DomainException.ensureField;
import static java.util.stream.Collectors.toMap;

import dev.guanxi.sales.territory.Atlas;
import dev.guanxi.sales.territory.TerritoryTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be otherwise, or was before. Stored as it is.
 *
 * @param changes territories with what is said of them then
 * @param moves sellers who are elsewhere then
 */
public record Plan(List<Change> changes, List<Move> moves) {
    public Plan {
        changes = List.copyOf(changes);
        moves = List.copyOf(moves);
    }

    /**
     * What is said of a territory.
     *
     * @param version at which the territory was when one found out what would change; in what was before, at which it was
     *     when that was over
     * @param kept in what was before, whether it is kept as an edition because of this realignment
     */
    public record Change(
            UUID territoryId,
            TerritoryTerms terms,
            @Nullable Long version,
            boolean kept) {
        /** One that is wanted. */
        public static Change wanted(UUID territoryId, TerritoryTerms terms) {
            return new Change(territoryId, terms, null, false);
        }

        Change at(@Nullable Long version) {
            return new Change(territoryId, terms, version, kept);
        }
    }

    /**
     * Where a seller is.
     *
     * @param team the path of the team
     * @param region what people call the region
     * @param kept in what was before, whether the region is kept because of this realignment
     */
    public record Move(UUID sellerId, String team, @Nullable String region, boolean kept) {}

    Plan checked() {
        ensureField(!changes.isEmpty() || !moves.isEmpty(), "changes", "realignment-of-nothing");
        ensureField(territories().size() == changes.size(), "changes", "realignment-territory-twice");
        ensureField(sellers().size() == moves.size(), "moves", "realignment-seller-twice");
        changes.forEach(change -> change.terms().checked());
        return this;
    }

    List<UUID> territories() {
        return changes.stream().map(Change::territoryId).distinct().sorted().toList();
    }

    List<UUID> sellers() {
        return moves.stream().map(Move::sellerId).distinct().sorted().toList();
    }

    Map<UUID, TerritoryTerms> terms() {
        return changes.stream().collect(toMap(Change::territoryId, Change::terms, (one, _) -> one));
    }

    List<Atlas.Seat> seats() {
        return moves.stream()
                .map(move -> new Atlas.Seat(move.sellerId(), move.team(), move.region()))
                .toList();
    }

    Optional<Move> moveOf(UUID seller) {
        return moves.stream().filter(move -> move.sellerId().equals(seller)).findFirst();
    }

    /** The same, to be done to territories as they are at these versions. */
    Plan at(Map<UUID, Long> versions) {
        return new Plan(
                changes.stream()
                        .map(change -> change.at(versions.get(change.territoryId())))
                        .toList(),
                moves);
    }
}
