package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.Worded;
import dev.guanxi.sales.stages.ExitCriterion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Criteria that are not met, one after the other as somebody wrote them. */
record Unmet(List<ExitCriterion> criteria) implements Worded {
    @Override
    public String in(Locale locale) {
        return criteria.stream().map(criterion -> criterion.text().in(locale)).collect(Collectors.joining("; "));
    }
}
