package dev.guanxi.sales.seller;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.identity.Ownership;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the path of a sales team out of what people call it: {@code /sales/central/melvin-marxen}. */
public final class TeamPath {
    /** What a path looks like. */
    public static final String FORM = Ownership.TEAM_FORM;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    private TeamPath() {}

    public static String of(String region, String manager) {
        return "/sales/" + part("region", region) + "/" + part("manager", manager);
    }

    private static String part(String field, String name) {
        var plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        var dashed = NO_LETTERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        var part = EDGES.matcher(dashed).replaceAll("");
        ensureField(!part.isEmpty(), field, "team-part-empty", name);
        return part;
    }
}
