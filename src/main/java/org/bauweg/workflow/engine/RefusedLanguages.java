package org.bauweg.workflow.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Every way but ours from a model to code, shut: script engines, classes, other languages in decision tables. */
final class RefusedLanguages implements ScriptEngineResolver, ArtifactFactory {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw refusal("scripts are not available");
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw refusal("scripts are not available");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean useCache) {
        throw refusal("scripts are not available");
    }

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw refusal("classes are not available to models");
    }

    static ProcessEngineException refusal(String message) {
        return new ProcessEngineException(message);
    }
}
