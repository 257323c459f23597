package dev.guanxi.sales.territory;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.util.List;
import java.util.stream.Stream;

/**
 * What falls into a territory: whatever meets all of these, of which each names one or several. What is empty asks
 * nothing. Stored as it is.
 *
 * @param countries ISO 3166-1, two letters
 * @param provinces as the contact service has them; 上海 and 上海市 are the same, as upper and lower case are
 * @param postcodes what they begin with
 * @param offices regions of those who are in charge
 */
public record Rule(
        List<String> countries,
        List<String> provinces,
        List<String> cities,
        List<String> districts,
        List<String> postcodes,
        List<String> industries,
        List<String> offices,
        List<Band> bands) {
    public Rule {
        countries = List.copyOf(countries);
        provinces = List.copyOf(provinces);
        cities = List.copyOf(cities);
        districts = List.copyOf(districts);
        postcodes = List.copyOf(postcodes);
        industries = List.copyOf(industries);
        offices = List.copyOf(offices);
        bands = List.copyOf(bands);
    }

    /** One that asks nothing would take everything in, mostly by mistake. */
    Rule checked() {
        var asks = Stream.of(countries, provinces, cities, districts, postcodes, industries, offices, bands)
                .anyMatch(list -> !list.isEmpty());
        ensureField(asks, "rules", "territory-rule-empty");
        bands.forEach(Band::checked);
        return this;
    }
}
