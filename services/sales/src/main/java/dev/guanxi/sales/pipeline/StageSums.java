package dev.guanxi.sales.pipeline;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.opportunity.Weighing;
import dev.guanxi.sales.pipeline.PipelineFigures.StageFigure;
import dev.guanxi.sales.stages.KnownPipeline;
import dev.guanxi.sales.stages.StageKeys;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What the deals of one stage of one pipeline add up to. */
record StageSums(String pipeline, String stage, long deals, Weighing weighing) {
    private static final Weighing NOTHING = new Weighing(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    static StageSums of(Row row) {
        return new StageSums(row.getString("pipeline"), row.getString("stage"), row.getLong("deals"), Weighing.of(row));
    }

    Money amount(String currency) {
        return new Money(weighing.amount(), currency);
    }

    /** What is likely to come of the open deals. */
    static Money expected(List<KnownPipeline> pipelines, List<StageSums> sums, Money nothing) {
        var expected = pipelines.stream()
                .flatMap(pipeline -> sums.stream()
                        .filter(sum -> sum.pipeline().equals(pipeline.key()))
                        .flatMap(sum -> pipeline.stage(sum.stage()).stream()
                                .map(stage -> sum.weighing().weighted(stage.probability(), true))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(expected, nothing.currency());
    }

    /** The open stages, pipeline by pipeline, then the ends of all; of other pipelines and retired stages those with deals. */
    static List<StageFigure> figures(List<KnownPipeline> pipelines, List<StageSums> sums, Money nothing) {
        var open = pipelines.stream().flatMap(pipeline -> {
            var whole = pipeline.standard() || pipelines.size() == 1;
            return open(pipeline, sums, nothing).filter(stage -> stage.count() > 0 || whole && takes(pipeline, stage));
        });
        var ends = Stream.of(StageKeys.WON, StageKeys.LOST).map(end -> end(end, sums, nothing));
        return Stream.concat(open, ends).toList();
    }

    private static Stream<StageFigure> open(KnownPipeline pipeline, List<StageSums> sums, Money nothing) {
        var its = sums.stream()
                .filter(sum -> sum.pipeline().equals(pipeline.key()))
                .toList();
        return pipeline.stages().stream()
                .map(stage -> its.stream()
                        .filter(sum -> sum.stage().equals(stage.key()))
                        .findFirst()
                        .orElse(new StageSums(pipeline.key(), stage.key(), 0, NOTHING)))
                .map(sum -> new StageFigure(sum.pipeline(), sum.stage(), sum.deals(), sum.amount(nothing.currency())));
    }

    private static boolean takes(KnownPipeline pipeline, StageFigure figure) {
        return pipeline.open().stream().anyMatch(stage -> stage.key().equals(figure.stage()));
    }

    private static StageFigure end(String end, List<StageSums> sums, Money nothing) {
        var its = sums.stream().filter(sum -> sum.stage().equals(end)).toList();
        return new StageFigure(
                null,
                end,
                its.stream().mapToLong(StageSums::deals).sum(),
                its.stream().map(sum -> sum.amount(nothing.currency())).reduce(nothing, Money::plus));
    }

    /** The deals that ended so. */
    static StageFigure end(List<StageFigure> stages, String end) {
        return stages.stream()
                .filter(figure -> figure.stage().equals(end))
                .findFirst()
                .orElseThrow();
    }
}
