package dev.guanxi.sales.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule made ready to be asked of many records. */
final class RuleCheck {
    private final List<Wanted> wanted;
    private final List<Band> bands;

    RuleCheck(Rule rule) {
        this.wanted = List.of(
                new Wanted(Aspect.COUNTRY, alike(rule.countries(), Spelling::plain), Spelling::plain, false),
                new Wanted(Aspect.PROVINCE, alike(rule.provinces(), Spelling::place), Spelling::place, false),
                new Wanted(Aspect.CITY, alike(rule.cities(), Spelling::place), Spelling::place, false),
                new Wanted(Aspect.DISTRICT, alike(rule.districts(), Spelling::place), Spelling::place, false),
                new Wanted(Aspect.POSTCODE, alike(rule.postcodes(), Spelling::postcode), Spelling::postcode, true),
                new Wanted(Aspect.INDUSTRY, alike(rule.industries(), Spelling::plain), Spelling::plain, false),
                new Wanted(Aspect.OFFICE, alike(rule.offices(), Spelling::plain), Spelling::plain, false));
        this.bands = rule.bands();
    }

    private static Set<String> alike(List<String> values, UnaryOperator<String> spelling) {
        return values.stream().map(spelling).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What is asked of one aspect; of a postcode what it begins with.
     *
     * @param values one of these; none when nothing is asked
     */
    private record Wanted(Aspect aspect, Set<String> values, UnaryOperator<String> spelling, boolean beginning) {
        boolean asks() {
            return !values.isEmpty();
        }

        boolean holds(@Nullable String said) {
            if (said == null) {
                return false;
            }
            var spelled = spelling.apply(said);
            return values.contains(spelled) || beginning && values.stream().anyMatch(spelled::startsWith);
        }
    }

    /**
     * Why a record meets the rule; empty when it does not.
     *
     * @param office the region of whoever is in charge of the record
     */
    Optional<List<Reason>> meets(Facts facts, @Nullable String office) {
        var reasons = new ArrayList<Reason>();
        for (var one : wanted) {
            if (one.asks()) {
                var said = said(one.aspect(), facts, office);
                if (!one.holds(said)) {
                    return Optional.empty();
                }
                reasons.add(new Reason(one.aspect(), String.valueOf(said)));
            }
        }
        for (var band : bands) {
            if (!band.holds(facts.custom().get(band.field()))) {
                return Optional.empty();
            }
            reasons.add(new Reason(Aspect.BAND, band.said()));
        }
        return Optional.of(List.copyOf(reasons));
    }

    private static @Nullable String said(Aspect aspect, Facts facts, @Nullable String office) {
        var region = facts.region();
        return switch (aspect) {
            case COUNTRY -> region.country();
            case PROVINCE -> region.province();
            case CITY -> region.city();
            case DISTRICT -> region.district();
            case POSTCODE -> region.postcode();
            case INDUSTRY -> region.industry();
            case OFFICE -> office;
            case ACCOUNT, BAND -> null;
        };
    }
}
