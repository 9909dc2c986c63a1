package org.bauweg.inspection;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the module together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({InspectionSettings.class, ClamavSettings.class})
public class InspectionConfiguration {

    @Bean
    WorkFolders workFolders(InspectionSettings settings, @Value("${bauweg.data-dir:./data}") Path data) {
        Path folder = settings.workDir();
        return new WorkFolders(folder == null ? data.resolve("work") : folder);
    }

    @Bean
    FileInspections fileInspections(
            InspectionSettings settings, ClamavSettings clamav, WorkFolders folders, JsonMapper json) {
        TaskLimits limits = TaskLimits.reading(
                settings.workerTime(), settings.workerMemory().toMegabytes());
        WorkerLibrary library = new WorkerLibrary(folders.lasting("library"), TaskKind.CHECK.jars());
        WorkerCommand command = new WorkerCommand(WorkerMain.class.getName(), TaskKind.CHECK.name(), limits, library);
        WorkerPool<CheckRequest, CheckAnswer> workers = new WorkerPool<>(
                TaskKind.CHECK,
                limits,
                command,
                folders.lasting("workers"),
                settings.spare(),
                Math.max(settings.spare(), settings.workers()),
                json);
        CheckPlaces places = new CheckPlaces(
                settings.workers(), settings.waiting(), settings.workerTime().multipliedBy(2));
        return new FileInspections(workers, places, folders, VirusScanner.of(clamav));
    }

    @Bean
    ArchiveInspections archiveInspections(InspectionSettings settings, WorkFolders folders, JsonMapper json) {
        TaskLimits limits =
                TaskLimits.verifying(settings.pdfaTime(), settings.pdfaMemory().toMegabytes());
        WorkerLibrary library = new WorkerLibrary(folders.lasting("pdfa-library"), TaskKind.PDFA.jars());
        WorkerCommand command = new WorkerCommand(WorkerMain.class.getName(), TaskKind.PDFA.name(), limits, library);
        return new ArchiveInspections(
                new WorkerPool<>(TaskKind.PDFA, limits, command, folders.lasting("pdfa-workers"), 0, 0, json), folders);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> workersStartedAhead(FileInspections inspections) {
        return ready -> inspections.prepare();
    }

    @Bean
    FindingTexts findingTexts() {
        return new FindingTexts();
    }
}
