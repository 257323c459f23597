ARG BASE
FROM ${BASE}
RUN useradd --system --uid 999 --user-group --home-dir /var/lib/postgresql --create-home postgres
COPY pgsql /usr/local/pgsql
COPY entrypoint.sh /usr/local/bin/docker-entrypoint.sh
ENV PATH=/usr/local/pgsql/bin:$PATH PGDATA=/var/lib/postgresql/data
USER postgres
EXPOSE 5432
STOPSIGNAL SIGINT
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["postgres"]
