ARG BASE
FROM ${BASE}
RUN useradd --system --uid 999 --user-group --create-home kafka && mkdir -p /var/lib/kafka /etc/kafka/docker \
    && chown kafka /var/lib/kafka
COPY jre /opt/jre
COPY libs /opt/kafka/libs
COPY run /etc/kafka/docker/run
USER kafka
EXPOSE 9092
CMD ["/etc/kafka/docker/run"]
