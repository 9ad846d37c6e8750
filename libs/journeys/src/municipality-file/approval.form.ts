import { caseKinds, type CaseKind, type StepKind, stepKinds } from '@kashikan/approvals/rules';
import { Code, Codes, ListOfOneOf, OneOf, Optional, Section, Sections, Text, Yen } from './form-rules';

/** 職: 係長, 課長, 館長. Who holds it is said on the page 職と不在. */
export class PostForm {
  @Code() code: string;
  @Text(40) name: string;
}

/** Which cases go this way; what is left out holds for all. */
export class RouteWhenForm {
  @Optional() @ListOfOneOf(...caseKinds) kinds?: CaseKind[];
  @Optional() @Codes() facilities?: string[];
  @Optional() @Codes() purposes?: string[];
  @Optional() @Codes() groupKinds?: string[];
  @Optional() @Yen() fromYen?: number;
  @Optional() @Yen() untilYen?: number;
}

/** One signature. */
export class RouteStepForm {
  @Code() code: string;
  @Text(40) name: string;
  @Optional() @OneOf(...stepKinds) kind: StepKind = 'decision';
  /** Without one anybody signs who may decide at the facility. */
  @Optional() @Code() post?: string;
  /** Without it the step follows the one before it; several with the same are signed side by side (合議). */
  @Optional() @Codes() after?: string[];
  /** 専決: up to this fee the decision is final here. */
  @Optional() @Yen() finalUntilYen?: number;
}

/** 決裁の経路. */
export class RouteForm {
  @Code() code: string;
  @Text(60) name: string;
  @Optional() @Section(() => RouteWhenForm) when: RouteWhenForm = new RouteWhenForm();
  @Sections(() => RouteStepForm) steps: RouteStepForm[];
  /** The article that lets an application pass by itself when every check is green. */
  @Optional() @Text(120) automaticArticle?: string;
}

/** 決裁. Without a route one signature of anybody who may decide is enough. */
export class ApprovalForm {
  @Optional() @Sections(() => PostForm) posts: PostForm[] = [];
  /** The first that fits a case is its way. */
  @Optional() @Sections(() => RouteForm) routes: RouteForm[] = [];
}
