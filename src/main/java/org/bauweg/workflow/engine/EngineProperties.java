package org.bauweg.workflow.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sizes of the process engine.
 *
 * @param jobs whether this node executes timers and steps on their own
 * @param threads threads for steps that run on their own; the pool is the engine's alone
 * @param queue jobs waiting for a thread of this node
 * @param acquisition jobs taken from the database at once
 * @param lock how long a taken job belongs to this node; after a crash another node waits as long
 * @param maxWait longest pause between two looks for due jobs
 * @param history what the engine itself remembers of the past, by its names; nothing of ours reads it, the journal and
 *     our tables hold the acts. Must stay the same for the life of a database
 * @param retries pauses between attempts of a step or timer whose model names none
 */
@ConfigurationProperties("bauweg.engine")
record EngineProperties(
        @DefaultValue("true") boolean jobs,
        @DefaultValue("4") int threads,
        @DefaultValue("8") int queue,
        @DefaultValue("8") int acquisition,
        @DefaultValue("1m") Duration lock,
        @DefaultValue("10s") Duration maxWait,
        @DefaultValue("none") String history,
        @DefaultValue("PT1M,PT5M,PT15M,PT1H") String retries) {}
