package dev.guanxi.bench;

import dev.guanxi.bench.Questions.Question;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that somebody may ask for, out of what they see. */
final class Samples {

    private static final int MOST = 64;
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final String SOME = "select v from (%s) s (v) where v is not null order by md5(v::text) limit %d";

    private final Map<String, String> queries;
    private final Asker asker;
    private final Connection connection;
    private final Map<String, List<String>> values = new HashMap<>();

    Samples(Map<String, String> queries, Asker asker, Connection connection) {
        this.queries = queries;
        this.asker = asker;
        this.connection = connection;
    }

    /** {@return addresses that ask a question, each for something else; none where the asker sees nothing to ask for} */
    List<String> addresses(Question question) throws SQLException {
        Map<String, List<String>> wanted = new HashMap<>();
        for (MatchResult place : PLACE.matcher(question.values()).results().toList()) {
            wanted.put(place.group(1), values(place.group(1)));
        }
        if (wanted.values().stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        int many = wanted.values().stream().mapToInt(List::size).max().orElse(1);
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            addresses.add(address(question, wanted, i));
        }
        return addresses;
    }

    private static String address(Question question, Map<String, List<String>> wanted, int number) {
        String path = question.read().path();
        List<String> rest = new ArrayList<>();
        for (String pair :
                question.values().isEmpty() ? new String[0] : question.values().split("&", -1)) {
            String name = pair.substring(0, pair.indexOf('='));
            String value = PLACE.matcher(pair.substring(pair.indexOf('=') + 1)).replaceAll(place -> {
                List<String> values = wanted.getOrDefault(place.group(1), List.of());
                return Matcher.quoteReplacement(values.get(number % values.size()));
            });
            String written = URLEncoder.encode(value, StandardCharsets.UTF_8);
            if (path.contains("{" + name + "}")) {
                path = path.replace("{" + name + "}", written);
            } else {
                rest.add(name + "=" + written);
            }
        }
        return rest.isEmpty() ? path : path + "?" + String.join("&", rest);
    }

    private List<String> values(String sample) throws SQLException {
        List<String> known = values.get(sample);
        if (known == null) {
            known = find(sample);
            values.put(sample, known);
        }
        return known;
    }

    private List<String> find(String sample) throws SQLException {
        String query = queries.get(sample);
        if (query == null) {
            throw new BenchException("Nothing says where to find the sample %s.".formatted(sample));
        }
        String seen = query.replace("{seen}", asker.seen()).replace("{caller}", asker.person());
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SOME.formatted(seen, MOST))) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new BenchException("The sample %s cannot be found".formatted(sample), e);
        }
        return found;
    }
}
