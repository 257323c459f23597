package dev.guanxi.bench;

import dev.guanxi.bench.Asking.Asked;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What some of the answers about deals come to without us, by plain SQL on the same tables.
 *
 * @param as the question that it is compared with
 */
record BareDeals(String name, String as, String sql) {

    private static final List<BareDeals> ALL = List.of(
            new BareDeals("page of a region's deals", "findOpportunities, region", """
                    select o.id, number, o.name, c.name, stage, amount, currency, expected_close, o.owner_id, o.team, opened_at
                    from opportunity o left join customer c on c.id = o.customer_id
                    where not removed and (o.owner_id = 'seller-1' or o.team = '/sales/r0' or o.team like '/sales/r0/%')
                    order by opened_at desc, o.id desc limit 21
                    """),
            new BareDeals("sums of all deals by stage", "showBoard, everything", """
                    select stage, currency, count(*), sum(amount) from opportunity
                    where not removed and pipeline = 'STANDARD' group by 1, 2
                    """),
            new BareDeals("sums of a region's deals by stage", "showBoard, region", """
                    select stage, currency, count(*), sum(amount) from opportunity
                    where not removed and pipeline = 'STANDARD'
                        and (owner_id = 'seller-1' or team = '/sales/r0' or team like '/sales/r0/%') group by 1, 2
                    """));

    /** What each of them costs, beside ours where that was asked. */
    static List<Figure> figures(Stage stage, Effort effort, List<Asked> asked) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (BareDeals question : ALL) {
            for (Asked ours : asked) {
                if (ours.put().name().equals(question.as)) {
                    Reading bare = stage.meter()
                            .measure(() -> BareLoad.run(stage.database("sales"), 1, effort.round(), question::on));
                    figures.add(new Figure(
                            question.name + ", CPU", ours.cpu(), bare.cpuMillisEach(), "ms", new Target.None()));
                }
            }
        }
        return figures;
    }

    private BareLoad.Transaction on(Connection connection) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        return () -> {
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new BenchException("The bare database shows nothing for the %s.".formatted(name));
                }
            }
        };
    }
}
