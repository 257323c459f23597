#!/bin/bash
# Understands the variables of the usual Kafka image: KAFKA_NODE_ID becomes node.id, and CLUSTER_ID is the cluster's.
set -euo pipefail

properties=/var/lib/kafka/server.properties
java=(/opt/jre/bin/java -Xmx384m -XX:+UseSerialGC -cp '/opt/kafka/libs/*')

{
  echo "log.dirs=/var/lib/kafka/log"
  env | sed -n 's/^KAFKA_\([A-Z_]*\)=/\1=/p' | while IFS='=' read -r name value; do
    printf '%s=%s\n' "$(tr 'A-Z_' 'a-z.' <<< "$name")" "$value"
  done
} > "$properties"

if [ ! -e /var/lib/kafka/log/meta.properties ]; then
  "${java[@]}" kafka.tools.StorageTool format --config "$properties" --cluster-id "${CLUSTER_ID:?Set CLUSTER_ID.}"
fi
exec "${java[@]}" kafka.Kafka "$properties"
