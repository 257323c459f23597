/** Work that outlasts a request: a thread that takes jobs in turn, and transactions in the name of whoever asked. */
@NullMarked
package dev.guanxi.platform.web.jobs;

import org.jspecify.annotations.NullMarked;
