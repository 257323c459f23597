package dev.guanxi.sales.scoring.web;

import dev.guanxi.platform.web.Texts;
import dev.guanxi.sales.scoring.Explanation;
import dev.guanxi.sales.scoring.Explanations.Told;
import dev.guanxi.sales.scoring.Explanations.Word;
import dev.guanxi.sales.scoring.Moment;
import dev.guanxi.sales.scoring.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a lead and why, in words. */
@Schema(name = "LeadScore")
record ScoreView(
        UUID leadId,

        @Nullable
        @Schema(
                description = "How probable it is that the lead is converted, in percent; null when nothing is said.",
                examples = "37.20")
        BigDecimal probability,

        @Nullable
        @Schema(description = "What is said of the average lead; with the points of all traits it is the probability.")
        BigDecimal base,

        @Nullable @Schema(description = "Why nothing is said, or USABLE; null when nobody learnt yet.")
        Verdict verdict,

        @Schema(description = "The same in words.", examples = "37.20 %: the average lead has 25.00 %.")
        String text,

        @Nullable @Schema(description = "The number of what was learnt, by which it was judged.")
        Long training,

        @Nullable @Schema(description = "The pool from whose leads that was learnt; null for the house.")
        UUID poolId,

        @Nullable Moment moment,
        @Nullable Instant scoredAt,

        @Schema(description = "What each trait adds or takes, the largest first.")
        List<Contribution> contributions) {
    private static final String CUSTOM = "custom.";

    /** One trait. */
    @Schema(name = "LeadScoreContribution")
    record Contribution(
            @Schema(examples = "source") String trait,
            @Schema(examples = "WEB_FORM") String level,

            @Schema(description = "Of a hundred; negative where it speaks against the lead.", examples = "12.00")
            BigDecimal points,

            @Schema(examples = "Source: web form, +12.00 points")
            String text) {}

    static ScoreView of(Told told, Map<String, Word> words, Locale locale) {
        var explanation = told.explanation();
        return explanation == null ? unsaid(told, locale) : said(told, explanation, words, locale);
    }

    private static ScoreView unsaid(Told told, Locale locale) {
        var verdict = told.verdict();
        var text = Texts.of(locale, "score." + (verdict == null ? "NOT_LEARNT" : verdict.name()));
        return new ScoreView(told.lead(), null, null, verdict, text, null, null, null, null, List.of());
    }

    private static ScoreView said(Told told, Explanation why, Map<String, Word> words, Locale locale) {
        return new ScoreView(
                told.lead(),
                why.percent(),
                why.base(),
                told.verdict(),
                Texts.of(locale, "score.text", why.percent(), why.base()),
                why.training(),
                why.poolId(),
                why.moment(),
                why.scoredAt(),
                why.shares().stream()
                        .map(share -> contribution(share, words, locale))
                        .toList());
    }

    private static Contribution contribution(Explanation.Share share, Map<String, Word> words, Locale locale) {
        var points = (share.points().signum() < 0 ? "−" : "+") + share.points().abs();
        var text = Texts.of(locale, "score.points", name(share, words, locale), level(share, words, locale), points);
        return new Contribution(share.trait(), share.level(), share.points(), text);
    }

    private static String name(Explanation.Share share, Map<String, Word> words, Locale locale) {
        return share.trait().startsWith(CUSTOM)
                ? said(words.get(key(share)), locale, key(share))
                : Texts.of(locale, "score.trait." + share.trait());
    }

    private static String level(Explanation.Share share, Map<String, Word> words, Locale locale) {
        var known = Texts.of(locale, "score.level." + share.trait() + "." + share.level());
        if (!known.startsWith("score.")) {
            return known;
        }
        var option = share.trait().startsWith(CUSTOM) ? words.get(key(share) + "." + share.level()) : null;
        var general = Texts.of(locale, "score.level." + share.level());
        return option == null && !general.startsWith("score.") ? general : said(option, locale, share.level());
    }

    private static String key(Explanation.Share share) {
        return share.trait().substring(CUSTOM.length());
    }

    private static String said(@Nullable Word word, Locale locale, String otherwise) {
        if (word == null) {
            return otherwise;
        }
        var text = Objects.equals(locale.getLanguage(), "zh") ? word.chinese() : word.english();
        return text.isEmpty() ? otherwise : text;
    }
}
