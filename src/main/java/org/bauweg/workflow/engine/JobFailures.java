package org.bauweg.workflow.engine;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** What becomes of a job that was not done: one that came too early waits for its date, any other is tried again. */
final class JobFailures implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return TimerMovedException.isCauseOf(failure) ? new Unlock(jobId) : new DefaultJobRetryCmd(jobId, failure);
    }

    /** Whoever moved the date moved the job with it, and may have moved both again since. */
    @SuppressWarnings("NullAway") // null is how the engine says "no result"
    private record Unlock(String jobId) implements Command<@Nullable Object> {

        @Override
        public @Nullable Object execute(CommandContext context) {
            JobEntity job = context.getJobManager().findJobById(jobId);
            if (job != null) {
                job.unlock();
            }
            return null;
        }
    }
}
