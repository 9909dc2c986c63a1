#!/bin/sh
# One account for the application, from the environment; the keys stay out of the image and of the repository.
set -eu
umask 077
cat > /tmp/s3.json <<JSON
{"identities": [{"name": "bauweg",
  "credentials": [{"accessKey": "$BAUWEG_S3_ACCESSKEY", "secretKey": "$BAUWEG_S3_SECRETKEY"}],
  "actions": ["Admin", "Read", "Write", "List", "Tagging"]}]}
JSON
exec weed server -dir=/data -ip=objectstore -ip.bind=0.0.0.0 -master.volumeSizeLimitMB=1024 -volume.max=0 -s3 -s3.config=/tmp/s3.json
