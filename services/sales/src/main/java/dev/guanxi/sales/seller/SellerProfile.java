package dev.guanxi.sales.seller;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a person who sells.
 *
 * @param team path of the team, such as {@code /sales/central/melvin-marxen}
 * @param region what people call the region
 * @param manager who leads the team
 * @param leadCapacity how many open leads they can have; without one no rule gives them any
 * @param absentFrom the first day on which they are away
 * @param absentUntil the last one; null when nobody knows yet
 */
@Embeddable
public record SellerProfile(
        String name,
        String team,
        @Nullable String region,
        @Nullable String manager,
        @Nullable Integer leadCapacity,
        @Nullable LocalDate absentFrom,
        @Nullable LocalDate absentUntil) {

    /** Of somebody of whom no more is known. */
    public SellerProfile(String name, String team, @Nullable String region, @Nullable String manager) {
        this(name, team, region, manager, null, null, null);
    }

    /** The same person elsewhere. */
    SellerProfile at(String team, @Nullable String region) {
        return new SellerProfile(name, team, region, manager, leadCapacity, absentFrom, absentUntil);
    }

    boolean isAt(String team, @Nullable String region) {
        return this.team.equals(team) && Objects.equals(this.region, region);
    }

    SellerProfile checked() {
        ensureField(
                absentUntil == null || absentFrom != null && !absentUntil.isBefore(absentFrom),
                "absentUntil",
                "absence-ends-early");
        return this;
    }
}
